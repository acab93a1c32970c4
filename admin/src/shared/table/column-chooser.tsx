// The window in which one picks columns and drags their order; changes only one's own view.
import { Popover } from 'antd';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Segments } from '../ui/field';
import { Icon } from '../ui/icon';
import type { ChosenColumns } from './columns';
import './column-chooser.css';

export function ColumnChooser<Row>({ columns }: { columns: ChosenColumns<Row> }) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      styles={{ container: { padding: '14px 16px' } }}
      content={<Chooser columns={columns} />}
    >
      <Button icon="cols">
        列 {columns.shown.length}/{columns.all.length}
      </Button>
    </Popover>
  );
}

function Chooser<Row>({ columns }: { columns: ChosenColumns<Row> }) {
  const { all, choice, choose, reset } = columns;
  const [dragged, setDragged] = useState<string | null>(null);
  const move = (key: string, before: number) => {
    const order = all.map((column) => column.key).filter((other) => other !== key);
    order.splice(before, 0, key);
    choose({ ...choice, order });
  };
  const toggle = (key: string) => {
    const hidden = choice.hidden.includes(key)
      ? choice.hidden.filter((other) => other !== key)
      : [...choice.hidden, key];
    choose({ ...choice, hidden });
  };
  return (
    <section className="colp" aria-label="显示哪些列">
      <div className="row">
        <b className="md">显示哪些列</b>
        <span className="sp" />
        <button type="button" className="link" onClick={reset}>
          恢复默认
        </button>
      </div>
      <p className="sm sec">拖动或按 Alt+上下键调整先后。只改您自己这台电脑上的视图。</p>
      <ul>
        {all.map((column, index) => (
          <li
            key={column.key}
            className={dragged === column.key ? 'cr dragged' : 'cr'}
            draggable
            onDragStart={() => setDragged(column.key)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dragged && move(dragged, index)}
          >
            <Icon name="grip" />
            <label className="row sp">
              <input
                type="checkbox"
                className="ck"
                checked={column.fixed || !choice.hidden.includes(column.key)}
                disabled={column.fixed}
                onChange={() => toggle(column.key)}
                onKeyDown={(event) => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                  event.preventDefault();
                  move(column.key, Math.max(0, index + (event.key === 'ArrowUp' ? -1 : 1)));
                }}
              />
              {column.title}
            </label>
            {column.fixed && <span className="sm ter">固定</span>}
          </li>
        ))}
      </ul>
      <div className="row foot">
        <span className="sec">行高</span>
        <span className="sp" />
        <Segments
          label="行高"
          value={choice.roomy ? 'roomy' : 'tight'}
          options={[
            { value: 'tight', label: '紧凑' },
            { value: 'roomy', label: '舒展' },
          ]}
          onChange={(value) => choose({ ...choice, roomy: value === 'roomy' })}
        />
      </div>
    </section>
  );
}
