/** One part of choosing. In elder mode one part is open at a time; the others are a line that says what is chosen. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useElder } from '../../../shared/session/session';
import { aria } from '../../../shared/ui/aria';

interface PartProps {
  title: ReactNode;
  right?: ReactNode;
  /** What is chosen, said when the part is folded. */
  chosen: string;
  change: string;
  open: boolean;
  onOpen: () => void;
  children: ReactNode;
}

/** The keys keep the two apart: one node with both would hear the tap that has just folded it. */
export function Part({ title, right, chosen, change, open, onOpen, children }: PartProps) {
  const elder = useElder();
  if (elder && !open) {
    return (
      <View key="folded" className="folded" {...aria('button')} hoverClass="press" onClick={onOpen}>
        <View className="grow">
          <View className="cap">{title}</View>
          <View className="lead">{chosen}</View>
        </View>
        <View className="folded-change">{change}</View>
      </View>
    );
  }
  return (
    <View key="open">
      <View className="bk-sec">
        <View className="bk-sec-title">{title}</View>
        {right}
      </View>
      {children}
    </View>
  );
}
