export default definePageConfig({ navigationBarTitleText: '抢单池' });
