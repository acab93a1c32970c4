/** A place that lies in another community from now on says so in its own fields. */

interface Community {
  id: string;
  name: string;
  path: string;
}

interface CommunityFields {
  communityId: string;
  communityName: string;
  communityPath: string;
}

export const communityFields = (community: Community | undefined): Partial<CommunityFields> =>
  community
    ? { communityId: community.id, communityName: community.name, communityPath: community.path }
    : {};
