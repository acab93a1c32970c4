export default definePageConfig({ navigationBarTitleText: '排队等空位' });
