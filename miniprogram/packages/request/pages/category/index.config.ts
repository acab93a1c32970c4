export default definePageConfig({ navigationBarTitleText: '哪类事' });
