// Panels at the right edge: the frame of all of them, and the one in which something is looked at.
import { Drawer as AntDrawer } from 'antd';
import type { ReactNode } from 'react';
import { Button } from './button';

interface FrameProps {
  label: string;
  size: number;
  /** The page behind stays readable. */
  light?: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function DrawerFrame({ label, size, light, onClose, children }: FrameProps) {
  return (
    <AntDrawer
      open
      title={null}
      closable={false}
      size={size}
      onClose={onClose}
      aria-label={label}
      styles={{ body: { padding: 0 }, mask: { background: `rgba(22,32,34,${light ? '.2' : '.46'})` } }}
    >
      {children}
    </AntDrawer>
  );
}

interface HeadProps {
  title: ReactNode;
  children?: ReactNode;
  onClose: () => void;
}

/** The title, small marks behind it, and the way out. */
export function DrawerHead({ title, children, onClose }: HeadProps) {
  return (
    <div className="drawer-head">
      <h2>{title}</h2>
      {children}
      <span className="sp" />
      <Button kind="quiet" icon="x" aria-label="关闭" onClick={onClose} />
    </div>
  );
}

interface Props extends FrameProps {
  title: ReactNode;
  marks?: ReactNode;
  /** A `drawer-foot`, where something may be done. */
  foot?: ReactNode;
}

/** Something to look at. */
export function Drawer({ title, marks, foot, children, ...frame }: Props) {
  return (
    <DrawerFrame {...frame}>
      <div className="drawer">
        <DrawerHead title={title} onClose={frame.onClose}>
          {marks}
        </DrawerHead>
        <div className="fields" tabIndex={0} role="region" aria-label={`${frame.label}的内容`}>
          {children}
        </div>
        {foot}
      </div>
    </DrawerFrame>
  );
}
