/** Taro's build settings for the mini-program: one source, built for WeChat (dist/weapp) and for the browser (dist/h5). */
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = process.cwd();
const target = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp';
/** Small drawings travel inside the style sheet, so nothing is fetched to draw a button. */
const inlineUpTo = 8 * 1024;

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'linying',
  date: '2026-11-22',
  designWidth: 390,
  deviceRatio: { 390: 1 },
  sourceRoot: 'miniprogram',
  // A build that a server is showing is only replaced when the new one is complete: config/run/build.mjs.
  outputRoot: path.relative(root, process.env.BUILD_FOLDER ?? `dist/${target}`),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  plugins: [],
  alias: { '@': path.resolve(root, 'miniprogram') },
  defineConstants: {
    API_ORIGIN: JSON.stringify(process.env.LINYING_API_ORIGIN ?? 'https://api.linying.example'),
  },
  mini: {
    compile: { include: [path.resolve(root, 'cloud/src')] },
    imageUrlLoaderOption: { limit: inlineUpTo },
    // Sizes are logical pixels: a narrow phone keeps its 16 px text, the layout gives way instead.
    postcss: {
      pxtransform: { enable: false },
      url: { enable: true, config: { limit: inlineUpTo } },
      cssModules: { enable: false },
    },
  },
  h5: {
    publicPath: '/m/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [path.resolve(root, 'cloud/src')] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    imageUrlLoaderOption: { limit: inlineUpTo },
    postcss: {
      pxtransform: { enable: false },
      autoprefixer: { enable: true },
      cssModules: { enable: false },
    },
  },
}));
