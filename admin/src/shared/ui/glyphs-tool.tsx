// Line drawings (24 grid) of tools: arrows, search, close, print and the like.

export const toolGlyphs = {
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  calendar: (
    <>
      <rect x="4" y="5.5" width="16" height="14" rx="2" />
      <path d="M4 10h16M8.5 3.5v3.5M15.5 3.5v3.5" />
    </>
  ),
  map: (
    <>
      <path d="M4 6.5l5-2 6 2 5-2v13l-5 2-6-2-5 2zM9 4.5v13M15 6.5v13" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l4 4" />
    </>
  ),
  bell: (
    <>
      <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15z" />
      <path d="M10 20.5h4" />
    </>
  ),
  down: (
    <>
      <path d="M6 9.5l6 6 6-6" />
    </>
  ),
  plus: (
    <>
      <path d="M12 5v14M5 12h14" />
    </>
  ),
  right: (
    <>
      <path d="M9.5 6l6 6-6 6" />
    </>
  ),
  star: (
    <>
      <path d="M12 4l2.5 5.2 5.5.8-4 4 1 5.7-5-2.7-5 2.7 1-5.7-4-4 5.5-.8z" />
    </>
  ),
  table: (
    <>
      <rect x="4" y="5" width="16" height="14" rx="2" />
      <path d="M4 10h16M4 14.5h16M10 10v9" />
    </>
  ),
  up: (
    <>
      <path d="M12 19V5M6.5 10.5L12 5l5.5 5.5" />
    </>
  ),
  x: (
    <>
      <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />
    </>
  ),
  link: (
    <>
      <path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.6-5.6l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.6 5.6l1-1" />
    </>
  ),
  cols: (
    <>
      <rect x="4" y="5" width="16" height="14" rx="2" />
      <path d="M9.5 5v14M14.5 5v14" />
    </>
  ),
  dl: (
    <>
      <path d="M12 4v11M7.5 11l4.5 4.5L16.5 11M5 19.5h14" />
    </>
  ),
  sort: (
    <>
      <path d="M8 5v14M5 16l3 3 3-3M16 19V5M13 8l3-3 3 3" />
    </>
  ),
  check: (
    <>
      <path d="M5 12.5l4.5 4.5L19 7.5" />
    </>
  ),
  left: (
    <>
      <path d="M14.5 6l-6 6 6 6" />
    </>
  ),
  grip: (
    <>
      <path d="M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1" strokeWidth="2.6" />
    </>
  ),
  more: (
    <>
      <path d="M6 12h.1M12 12h.1M18 12h.1" strokeWidth="3" />
    </>
  ),
  play: (
    <>
      <path d="M8 5.5l10 6.5-10 6.5z" fill="currentColor" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  phone: (
    <>
      <path d="M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.6 1.5A15 15 0 0 1 5 5.6 1.5 1.5 0 0 1 6.5 4z" />
    </>
  ),
  chat: (
    <>
      <path d="M4 5h16v11H10l-4 3.5V16H4z" />
    </>
  ),
  send: (
    <>
      <path d="M4 12l16-7.5L15 20l-3.5-6.5z" />
    </>
  ),
  pin: (
    <>
      <path d="M12 21s-6.5-6-6.5-10.5a6.5 6.5 0 0 1 13 0C18.5 15 12 21 12 21z" />
      <circle cx="12" cy="10.5" r="2.4" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5M12 8v.2" />
    </>
  ),
  refresh: (
    <>
      <path d="M19 12a7 7 0 1 1-2-5M19 4v4h-4" />
    </>
  ),
  bld: (
    <>
      <path d="M5 20V5h9v15M14 10h5v10M3 20h18M8 8.5h3M8 12h3M8 15.5h3" />
    </>
  ),
  full: (
    <>
      <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
    </>
  ),
  edit: (
    <>
      <path d="M5 19h3.5L19 8.5 15.5 5 5 15.5zM13 7.5L16.5 11" />
    </>
  ),
  user: (
    <>
      <circle cx="12" cy="8" r="3.5" />
      <path d="M5 20c0-4 3-6 7-6s7 2 7 6" />
    </>
  ),
  print: (
    <>
      <path d="M7 9V4h10v5M7 17H4.5V9h15v8H17" />
      <path d="M7 14h10v6H7z" />
    </>
  ),
};
