export default definePageConfig({ navigationBarTitleText: '邻应', enablePullDownRefresh: false });
