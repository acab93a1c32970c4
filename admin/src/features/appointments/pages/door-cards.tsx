// Door cards on A4, eight a sheet: the code that a worker scans at the door, the address, the phone to call.
import { QRCode } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../shared/api/client';
import { useRead } from '../../../shared/api/hooks';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { useAddress } from '../../../shared/table/address';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Logo } from '../../../shared/ui/logo';
import { bookingTabs, PageTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { SearchBox } from '../../../shared/table/search-box';
import './door-cards.css';

type Card = Answer<'GET /desk/door-cards'>['items'][number];

const perSheet = 8;
/** More sheets than this make the preview slow; paper comes in parts anyway. */
const mostSheets = 25;

export function DoorCardsPage() {
  const { get, change } = useAddress();
  const unitId = get('unitId');
  const residentId = get('residentId');
  const text = get('text');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const asked = unitId !== undefined || residentId !== undefined;
  const read = useRead('GET /desk/door-cards', { query: { unitId, residentId } }, { enabled: asked });
  const found = (read.data?.items ?? []).filter((card) => !text || card.text.includes(text));
  const cards = found.filter(({ addressId }) => !left.has(addressId));
  const sheets = sheetsOf(cards);
  usePageTitle('门牌卡', <b>门牌卡</b>, '');
  return (
    <div className="door-cards">
      <style>{'@page { size: A4 portrait; margin: 0 }'}</style>
      <section className="card no-print">
        <PageTabs tabs={bookingTabs} label="预约" />
        <div className="fbar last">
          <h1>门牌卡</h1>
          <div style={{ width: 240 }}>
            <UnitSelect
              label="哪个社区或网格"
              placeholder="选社区或网格"
              value={unitId}
              onChange={(next) => {
                setLeft(new Set());
                change({ unitId: next, residentId: undefined });
              }}
            />
          </div>
          <SearchBox label="地址" value={text} onSearch={(next) => change({ text: next })} />
          <span className="sec" role="status">
            {read.data &&
              `${cards.length} 张，${Math.ceil(cards.length / perSheet)} 页 A4${
                left.size > 0 ? `，不印 ${left.size} 张` : ''
              }`}
          </span>
          {left.size > 0 && (
            <button type="button" className="link" onClick={() => setLeft(new Set())}>
              都印
            </button>
          )}
          <span className="sp" />
          <span className="sm sec">打印时选“另存为 PDF”就是 PDF 文件</span>
          <Button kind="main" icon="print" disabled={cards.length === 0} onClick={() => window.print()}>
            打印
          </Button>
        </div>
      </section>
      {!asked && <Nothing title="先选社区或网格" hint="每个住址一张卡，贴在门内侧，社工上门扫码签到。" />}
      {asked && read.isPending && <Loading rows={6} />}
      {read.isError && <Failed error={read.error} retry={() => void read.refetch()} />}
      {read.data && found.length === 0 && <Nothing title="没有符合的住址" hint="换一个单位，或清掉搜索。" />}
      {sheets.map((sheet) => (
        <Sheet key={sheet[0]?.addressId} cards={sheet} onLeave={(id) => setLeft(new Set([...left, id]))} />
      ))}
      {cards.length > perSheet * mostSheets && (
        <p className="sec no-print">一次最多 {mostSheets} 页，请再选小一点的单位，或用地址筛选。</p>
      )}
    </div>
  );
}

function sheetsOf(cards: readonly Card[]): Card[][] {
  const count = Math.min(mostSheets, Math.ceil(cards.length / perSheet));
  return Array.from({ length: count }, (_, index) => cards.slice(index * perSheet, (index + 1) * perSheet));
}

function Sheet({ cards, onLeave }: { cards: readonly Card[]; onLeave: (addressId: string) => void }) {
  return (
    <section className="sheet" aria-label="一页 A4">
      {cards.map((card) => (
        <DoorCard key={card.addressId} card={card} onLeave={() => onLeave(card.addressId)} />
      ))}
    </section>
  );
}

function DoorCard({ card, onLeave }: { card: Card; onLeave: () => void }) {
  return (
    <article className="dc">
      <header>
        <Logo />
        <b>邻应 上门服务</b>
        <span>{card.communityName}</span>
      </header>
      <div className="dc-middle">
        <figure>
          <div aria-hidden>
            <QRCode type="svg" value={card.code} size={128} bordered={false} errorLevel="M" color="#000000" />
          </div>
          <figcaption>{card.code}</figcaption>
        </figure>
        <div>
          <b className="dc-place">{card.text}</b>
          <span>社工上门时扫这个码签到</span>
        </div>
      </div>
      <footer>
        {card.phone ? (
          <>
            有事打 <b>{card.phone}</b>
          </>
        ) : (
          <>有事找{card.communityName}居委会</>
        )}
      </footer>
      <button type="button" className="no-print" aria-label={`不印 ${card.text}`} onClick={onLeave}>
        不印
      </button>
    </article>
  );
}
