// The keys of the inbox: a line of them, and all of them in a window.
import { Dialog } from '../../../shared/ui/dialog';

export function KeyHints() {
  return (
    <span className="kb" aria-hidden>
      <kbd>j</kbd>
      <kbd>k</kbd>上下 <kbd>回车</kbd>打开 <kbd>x</kbd>选中 <kbd>a</kbd>受理 <kbd>d</kbd>派单 <kbd>?</kbd>
      全部快捷键
    </span>
  );
}

const keys: ReadonlyArray<[string, string]> = [
  ['j / k', '下一行 / 上一行；在详情里是下一件 / 上一件'],
  ['回车', '打开这一行'],
  ['x', '选中或取消选中这一行'],
  ['a', '受理'],
  ['d', '派单或转派'],
  ['s', '在详情里响应居民'],
  ['n', '代居民登记'],
  ['/', '搜索'],
  ['?', '看这张表'],
];

export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="全部快捷键" width={420} onClose={onClose}>
      <div className="dialog-body">
        <div className="kv">
          {keys.map(([key, words]) => (
            <div key={key} style={{ display: 'contents' }}>
              <span>
                <kbd>{key}</kbd>
              </span>
              <span>{words}</span>
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
