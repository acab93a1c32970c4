// The mark of 邻应: two roofs leaning on each other, a light in each.
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 36 36" role="img" aria-label="邻应">
      <rect width="36" height="36" rx="10" fill="rgba(255,255,255,.12)" />
      <g fill="none" stroke="#FFFFFF" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6 27V16.5L13.5 9.5 21 16.5V27" />
        <path d="M17 13L22.5 9.5 30 16.5V27H21" />
      </g>
      <circle cx="13.5" cy="20" r="2.6" fill="#F3B56B" />
      <path d="M25.5 18.5v3.5" stroke="#F3B56B" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
