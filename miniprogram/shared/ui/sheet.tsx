/** A sheet that rises from below; one at a time, closed by its mask. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

interface SheetProps {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

export function Sheet({ label, onClose, children }: SheetProps) {
  return (
    <View>
      <View className="mask" catchMove onClick={onClose} />
      <View className="sheet" {...aria('dialog', label)}>
        <View className="grab" />
        {children}
      </View>
    </View>
  );
}
