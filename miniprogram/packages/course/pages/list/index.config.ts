export default definePageConfig({ navigationBarTitleText: '社区课程' });
