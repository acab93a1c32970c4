export default definePageConfig({ navigationBarTitleText: '约时间' });
