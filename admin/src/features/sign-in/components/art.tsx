// The promise and the drawing at the left of the sign-in page.
import { Logo } from '../../../shared/ui/logo';

export function Art() {
  return (
    <section className="art" aria-label="邻应">
      <div className="row" style={{ gap: 14 }}>
        <Logo />
        <b className="name">邻应</b>
      </div>
      <p className="promise">
        邻里有事，
        <br />
        有人应。
      </p>
      <p className="more">
        从居民开口，到居民说“办好了”。
        <br />
        每一件都有人接，有期限，有回音。
      </p>
      <svg viewBox="0 0 760 380" className="houses" aria-hidden="true">
        <path d="M0 300C140 280 260 316 400 296S640 280 760 302V380H0z" fill="#0D4F46" />
        <path
          d="M0 330C160 316 300 346 460 328S680 318 760 334"
          stroke="#2F7F70"
          strokeWidth="2"
          fill="none"
        />
        <path
          d="M60 352C180 344 260 362 380 354M480 360C560 352 640 362 720 354"
          stroke="#2F7F70"
          strokeWidth="2"
          fill="none"
        />
        <g fill="none" stroke="#CFE3DD" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
          <path d="M70 298V170L150 108 230 170V298" />
          <path d="M230 214L300 164 372 214V296" />
          <path d="M372 296V132H470V296" />
          <path d="M470 292V190L540 140 610 190V294" />
          <path d="M130 296V236H172V296M282 296V248H318V296M520 294V240H556V294" />
          <path d="M396 160H414M428 160H446M396 196H414M428 196H446M396 232H414M428 232H446M396 268H414M428 268H446" />
          <path d="M650 296V232M650 232C620 232 616 196 640 186 640 156 684 156 686 186 710 194 700 232 650 232z" />
          <path d="M28 298V250M28 250C6 248 8 218 28 212 48 218 50 248 28 250z" />
        </g>
        <g fill="#F3B56B">
          <rect x="134" y="176" width="34" height="28" rx="4" />
          <rect x="424" y="184" width="26" height="24" rx="3" />
          <rect x="524" y="194" width="30" height="26" rx="4" />
        </g>
        <path
          d="M168 160C240 70 440 60 528 178"
          stroke="#F3B56B"
          strokeWidth="3"
          strokeDasharray="2 11"
          strokeLinecap="round"
          fill="none"
        />
        <circle cx="348" cy="88" r="15" fill="#F3B56B" />
        <path
          d="M341 88.500l5 5 9-10"
          stroke="#0A3F38"
          strokeWidth="3"
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </section>
  );
}
