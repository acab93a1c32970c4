export default definePageConfig({ navigationBarTitleText: '约下次' });
