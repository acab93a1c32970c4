/** WeChat asks for this component when the tab bar is our own; the pages draw theirs themselves. */
export default { component: true };
