/** Values that the build fills in, and files that the bundler turns into addresses. */
declare const API_ORIGIN: string;

declare module '*.svg' {
  const url: string;
  export default url;
}
