/** The browser's starting point of the look, taken instead of reset.ts when building for H5. */
import './reset-h5.scss';
