export default definePageConfig({ navigationBarTitleText: '没人应门' });
