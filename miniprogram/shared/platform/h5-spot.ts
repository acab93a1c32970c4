/** Where a browser is: it says so in WGS-84, while our addresses, like every Chinese map and WeChat, are in GCJ-02. */
import gcoord from 'gcoord';
import { Refused, type Spot } from './types';

/** The two lie some 500 metres apart; outside China they are the same. */
export function toGcj02({ lng, lat }: { lng: number; lat: number }): { lng: number; lat: number } {
  const [east, north] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
  return { lng: east, lat: north };
}

const patienceMs = 8000;

export const spotInBrowser = (): Promise<Spot> =>
  new Promise((resolve, reject) => {
    const refuse = () => reject(new Refused('没有拿到位置，您可以搜地址或选家里'));
    if (!('geolocation' in navigator)) return refuse();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lng, latitude: lat, accuracy } }) =>
        resolve({ ...toGcj02({ lng, lat }), accuracyMetres: Math.round(accuracy) }),
      refuse,
      { timeout: patienceMs },
    );
  });
