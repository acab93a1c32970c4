// Line drawings (24 grid) of states, flags and places in the rail.

export const workGlyphs = {
  tray: (
    <>
      <path d="M4 13.5V19h16v-5.5M12 4v10M8 10.5l4 4 4-4" />
    </>
  ),
  stamp: (
    <>
      <path d="M5 19.5h14M6.5 16v-2h4V9.5a3 3 0 1 1 3 0V14h4v2z" />
    </>
  ),
  toperson: (
    <>
      <circle cx="16" cy="8" r="3" />
      <path d="M10.5 19.5c0-3.5 2.5-5.5 5.5-5.5s5 2 5 5.5M3 10h6M6.5 7l3 3-3 3" />
    </>
  ),
  half: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
    </>
  ),
  okc: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M8 12.3l2.8 2.8L16 9.8" />
    </>
  ),
  box: (
    <>
      <path d="M4 8h16v11H4zM3 4.5h18V8H3zM10 12h4" />
    </>
  ),
  slash: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M6 18L18 6" />
    </>
  ),
  undo: (
    <>
      <path d="M8.5 5L4.5 9l4 4" />
      <path d="M4.5 9h9a6 6 0 0 1 0 12H10" transform="translate(0 -2)" />
    </>
  ),
  merge: (
    <>
      <path d="M6 4v4c0 4 6 4 6 9v3M18 4v4c0 4-6 4-6 9M9 17l3 3 3-3" />
    </>
  ),
  alert: (
    <>
      <path d="M12 4l9 15.5H3z" />
      <path d="M12 10v4.5M12 17v.2" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  ret: (
    <>
      <path d="M10 7L5 12l5 5M5 12h10a4 4 0 0 1 4 4v2" />
    </>
  ),
  flag: (
    <>
      <path d="M6 21V4M6 5h11l-2.5 4L17 13H6" />
    </>
  ),
  pause: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M10 9v6M14 9v6" />
    </>
  ),
  home: (
    <>
      <path d="M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z" />
    </>
  ),
  lock: (
    <>
      <rect x="5.5" y="10.5" width="13" height="9" rx="2" />
      <path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" />
    </>
  ),
  today: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.2 2" />
    </>
  ),
  inbox: (
    <>
      <path d="M4 13l2.4-7.2A1.5 1.5 0 0 1 7.8 4.8h8.4a1.5 1.5 0 0 1 1.4 1L20 13v4.7a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.7z" />
      <path d="M4 13h4.5l1.5 2.5h4l1.5-2.5H20" />
    </>
  ),
  rule: (
    <>
      <circle cx="6" cy="6" r="2.5" />
      <circle cx="18" cy="6" r="2.5" />
      <circle cx="12" cy="18.5" r="2.5" />
      <path d="M6 8.5c0 4 6 3 6 7.5M18 8.5c0 4-6 3-6 7.5" />
    </>
  ),
  users: (
    <>
      <circle cx="9" cy="8.5" r="3" />
      <path d="M3 19c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5M15.5 5.8a3 3 0 0 1 0 5.4M17.5 14c2.2.6 3.5 2.4 3.5 5" />
    </>
  ),
  gear: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 3.5v2.5M12 18v2.5M3.5 12H6M18 12h2.5M6 6l1.8 1.8M16.2 16.2L18 18M18 6l-1.8 1.8M7.8 16.2L6 18" />
    </>
  ),
  pulse: <path d="M3 12h4l2.5-6 4 12 2.5-6h5" />,
  heart: <path d="M12 19s-7-4.3-7-9a3.8 3.8 0 0 1 7-2.1A3.8 3.8 0 0 1 19 10c0 4.7-7 9-7 9z" />,
  escort: (
    <>
      <rect x="4" y="6.5" width="16" height="12.5" rx="2" />
      <path d="M9 6.5V4.5h6v2M12 9.8v6M9 12.8h6" />
    </>
  ),
  desk: (
    <path d="M3.5 13h17M5.5 13v6.5M18.5 13v6.5M8 13V9.5h8V13M12 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z" />
  ),
  chart: <path d="M4 4v16h16M8 16v-4M12 16V8M16 16v-6" />,
};
