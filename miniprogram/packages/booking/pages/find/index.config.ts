export default definePageConfig({ navigationBarTitleText: '约社工' });
