/** 撤回: says what will happen; staying as it is remains the solid button. */
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { ResidentRequest } from '../../../shared/api/types';
import { ConfirmSheet } from '../../../shared/ui/confirm-sheet';
import { showToast } from '../../../shared/ui/toast';

interface CancelProps {
  request: ResidentRequest;
  onClose: () => void;
  onDone: (request: ResidentRequest) => void;
}

export function Cancel({ request, onClose, onDone }: CancelProps) {
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const cancel = () => {
    setBusy(true);
    call('POST /requests/:id/cancel', { params: { id: request.id }, body: {}, key }).then(
      (changed) => {
        onDone(changed);
        onClose();
        showToast({ words: '已撤回这件事' });
      },
      (error: unknown) => {
        setBusy(false);
        showToast({ words: `${wordsOf(error)}。这件事没有变`, icon: 'alert' });
      },
    );
  };
  const who = request.handler?.name ?? '社区';
  return (
    <ConfirmSheet
      title="撤回这件事？"
      words={`${who}就不再来办了。以后还可以再说。`}
      yes="撤回"
      no="先不撤"
      busy={busy && '正在撤回…'}
      onYes={cancel}
      onNo={onClose}
    />
  );
}
