/** Pages and subpackages; tab pages alone are in the main package. */
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/matters/index', 'pages/messages/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/request',
      pages: [
        'pages/submit/index',
        'pages/submitted/index',
        'pages/detail/index',
        'pages/place/index',
        'pages/category/index',
      ],
    },
    {
      root: 'packages/account',
      pages: [
        'pages/profile/index',
        'pages/family/index',
        'pages/privacy/index',
        'pages/binding/index',
        'pages/points/index',
      ],
    },
    {
      root: 'packages/booking',
      pages: [
        'pages/find/index',
        'pages/choose/index',
        'pages/confirm/index',
        'pages/booked/index',
        'pages/mine/index',
        'pages/detail/index',
        'pages/queue/index',
        'pages/series/index',
      ],
    },
    {
      root: 'packages/visit',
      pages: ['pages/visit/index', 'pages/door/index', 'pages/record/index', 'pages/next/index'],
    },
    {
      root: 'packages/course',
      pages: [
        'pages/list/index',
        'pages/detail/index',
        'pages/enrol/index',
        'pages/mine/index',
        'pages/lessons/index',
        'pages/roll/index',
      ],
    },
    { root: 'packages/case', pages: ['pages/file/index'] },
    { root: 'packages/work', pages: ['pages/request/index', 'pages/action/index', 'pages/pool/index'] },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['packages/request', 'packages/booking'] } },
  tabBar: {
    custom: true,
    color: '#55636B',
    selectedColor: '#0B6E5F',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/matters/index', text: '我的事' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '邻应',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6F7F4',
    backgroundTextStyle: 'dark',
  },
  permission: { 'scope.userLocation': { desc: '用来告诉社区事情发生在哪里' } },
  requiredPrivateInfos: ['chooseLocation', 'getLocation'],
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
});
