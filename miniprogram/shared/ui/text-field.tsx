/** A field for one line; what is wrong with it stands right below. */
import { Input, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface TextFieldProps {
  value: string;
  hint: string;
  most: number;
  kind?: 'text' | 'number' | 'digit' | 'nickname';
  /** The unit behind a number. */
  unit?: ReactNode;
  wrong?: string;
  className?: string;
  onChange: (text: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { value, hint, most, kind = 'text', unit, wrong, className = '', onChange } = props;
  return (
    <View className={className}>
      <View className={`field ${wrong ? 'err' : ''}`}>
        <Input
          className="input"
          type={kind}
          value={value}
          maxlength={most}
          placeholder={hint}
          placeholderClass="hint"
          onInput={({ detail }) => onChange(detail.value)}
        />
        {unit ? <View className="h">{unit}</View> : null}
      </View>
      {wrong ? (
        <View className="msg err">
          <Icon name="alert" className="msg-icon" />
          {wrong}
        </View>
      ) : null}
    </View>
  );
}
