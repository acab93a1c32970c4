/** The navigation row: our own, so that titles and greetings keep clear of WeChat's capsule. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { platform } from '../platform';
import { goBack, goHome } from '../platform/navigate';
import { Icon } from './icon';

export interface NavProps {
  title?: string;
  /** A large title at the left, for tab pages. */
  heading?: string;
  left?: ReactNode;
  /** A call button beside the way back: elder mode has one on every page. */
  phone?: string | undefined;
  back?: 'back' | 'close';
  tone?: 'clear' | 'sky';
}

export function NavBar({ title, heading, left, back, tone, phone }: NavProps) {
  return (
    <View className={`nav ${tone ?? ''}`}>
      {back ? (
        <View
          className="nav-back"
          {...aria('button', back === 'back' ? '返回' : '关闭')}
          onClick={back === 'back' ? goBack : goHome}
        >
          <Icon name={back} size={26} />
        </View>
      ) : null}
      {phone ? (
        <View className="nav-call" {...aria('button', '打电话给社区')} onClick={() => platform.call(phone)}>
          <View className="nav-call-disc">
            <Icon name="phone" size={22} />
          </View>
        </View>
      ) : null}
      {heading ? <View className="nav-big">{heading}</View> : null}
      {left ? <View className="nav-left">{left}</View> : null}
      {title ? <View className="nav-title">{title}</View> : null}
    </View>
  );
}
