// Exports what is filtered; shows how much has come while it runs.
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { Button } from '../../../shared/ui/button';
import { toast } from '../../../shared/ui/toast';
import { exportFiltered } from '../api/export';
import type { ListQuery } from '../api/filters';

export function ExportButton({ query, total }: { query: ListQuery; total: number | undefined }) {
  const [bytes, setBytes] = useState<number | null>(null);
  const start = async () => {
    setBytes(0);
    try {
      await exportFiltered(query, setBytes);
      toast('导出好了，已存到下载文件夹。导出记入审计日志。');
    } catch (error) {
      toast(messageOf(error));
    }
    setBytes(null);
  };
  return (
    <Button icon="dl" disabled={bytes !== null || total === 0} onClick={() => void start()}>
      {bytes === null
        ? `导出${total === undefined ? '' : ` ${total.toLocaleString('zh-CN')}件`}`
        : `正在导出 ${Math.ceil(bytes / 1024)} KB`}
    </Button>
  );
}
