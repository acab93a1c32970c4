/** Nothing is drawn here: every tab page carries the tab bar, so that elder mode and the call bar sit right above it. */
export default function NoTabBar() {
  return null;
}
