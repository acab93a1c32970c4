// Offers: what residents can book; the list at the left, the chosen one with its rules at the right.
import { offerKinds } from '@constants/availability';
import { useRead } from '../../../shared/api/hooks';
import { useMay, useStaff } from '../../../shared/auth/session';
import { useUnits } from '../../../shared/pick/unit-select';
import { useAddress } from '../../../shared/table/address';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Note } from '../../../shared/ui/marks';
import { PageTabs, settingsTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { draftOf, newOffer, type Offer } from '../components/offer-draft';
import { OfferEditor } from '../components/offer-editor';
import './booking-setup.css';

export function OffersPage() {
  const offers = useRead('GET /desk/offers', {});
  const staff = useStaff();
  const units = useUnits();
  const may = useMay('offers.manage');
  const { get, change } = useAddress();
  const chosen = get('id');
  const choose = (id: string) => change({ id });
  usePageTitle('设置', <b>设置</b>, '');
  const items = offers.data?.items ?? [];
  const making = chosen === 'new';
  const shown = making ? undefined : chosen ? items.find(({ id }) => id === chosen) : items[0];
  const inScope = new Set(units.data?.items.map(({ id }) => id));
  const mine = shown === undefined || shown.unitIds.every((id) => inScope.has(id));
  return (
    <section className="card list-card">
      <h1 className="only-read">服务项目</h1>
      <PageTabs tabs={settingsTabs} label="设置" />
      {!offers.data &&
        (offers.isError ? <Failed error={offers.error} retry={() => void offers.refetch()} /> : <Loading />)}
      {offers.data && (
        <div className="setup-panes">
          <OfferList items={items} shown={shown?.id} onChoose={choose}>
            {may && (
              <Button icon="plus" onClick={() => choose('new')}>
                新服务项目
              </Button>
            )}
          </OfferList>
          <div className="setup-pane" tabIndex={0} role="region" aria-label="服务项目的规则">
            {may && !mine && units.data && (
              <Note>这个项目也由您管不到的单位服务，要改请找上级单位。您可以看它的规则。</Note>
            )}
            {shown || making ? (
              <OfferEditor
                key={shown?.id ?? 'new'}
                start={shown ? draftOf(shown) : newOffer([staff.post.unitId])}
                stored={shown}
                readOnly={!may || !mine}
                onSaved={choose}
              />
            ) : chosen ? (
              <Loading />
            ) : (
              <Nothing title="还没有服务项目" hint="建一个，居民就能在小程序里约。" />
            )}
          </div>
        </div>
      )}
    </section>
  );
}

interface ListProps {
  items: readonly Offer[];
  shown: string | undefined;
  onChoose: (id: string) => void;
  children: React.ReactNode;
}

function OfferList({ items, shown, onChoose, children }: ListProps) {
  return (
    <nav className="setup-list" aria-label="服务项目">
      <div className="setup-list-head">{children}</div>
      <ul>
        {items.map((offer) => (
          <li key={offer.id}>
            <button
              type="button"
              className={offer.id === shown ? 'on' : ''}
              aria-current={offer.id === shown ? 'true' : undefined}
              onClick={() => onChoose(offer.id)}
            >
              <span className="row">
                <b className="el sp">{offer.name}</b>
                {!offer.active && <span className="tag">停用</span>}
              </span>
              <span className="sm sec el">
                {offerKinds[offer.kind]} · {offer.durationMinutes}分钟 · {offer.unitNames[0]}
                {offer.unitNames.length > 1 && `等${offer.unitNames.length}个单位`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
