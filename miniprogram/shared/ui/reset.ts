/** The platform's own starting point of the look; the browser's is in reset.h5.ts. */
import './reset-weapp.scss';
