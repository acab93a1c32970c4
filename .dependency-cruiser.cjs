/**
 * The walls of the house (docs/architecture.md): who may import whom.
 * Every rule has a planted violation in config/house/boundaries.test.ts: a rule never seen failing is decoration.
 */

/** Domains, lowest level first; imports go downward, peers meet through events. */
const level = {
  wechat: 0.5,
  accounts: 1,
  people: 2,
  catalogue: 2,
  notifications: 3,
  routing: 3,
  files: 3,
  ledger: 3,
  availability: 4,
  requests: 5,
  appointments: 6,
  activities: 6,
  cases: 7,
};
const domains = Object.keys(level).join('|');
const notBelow = (name) =>
  Object.keys(level).filter((other) => other !== name && level[other] >= level[name]);

const contractFile = '/contract[^/]*\\.ts$';
const test = '\\.(test|fixture)\\.tsx?$';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const downward = Object.keys(level)
  .filter((name) => notBelow(name).length > 0)
  .map((name) =>
    forbid(
      `${name}-imports-downward`,
      'A domain imports only from lower levels; upward it speaks by events.',
      { path: `^cloud/src/${name}/`, pathNot: test },
      { path: `^cloud/src/(${notBelow(name).join('|')})/` },
    ),
  );

const cloudRules = [
  forbid(
    'front-door',
    'Another domain is entered through its index.ts or its contract.',
    { path: `^cloud/src/(${domains})/`, pathNot: test },
    {
      path: `^cloud/src/(${domains})/`,
      pathNot: ['^cloud/src/$1/', '^cloud/src/[^/]+/index\\.ts$', contractFile],
    },
  ),
  forbid(
    'contract-is-pure',
    'A contract is read by every client: it imports typebox and other contracts only.',
    { path: `^cloud/src/.*${contractFile}` },
    { pathNot: [contractFile, 'node_modules/typebox/'] },
  ),
  forbid(
    'constants-stay-light',
    'The mini-program bundles these files: they import other constants only.',
    { path: '/contract\\.constants\\.ts$' },
    { pathNot: '/contract\\.constants\\.ts$' },
  ),
  forbid(
    'routes-never-query',
    'A route calls commands and queries; the model is behind them.',
    { path: '^cloud/src/[^/]+/routes(\\.ts$|/)' },
    { path: '^cloud/src/[^/]+/model(\\.ts$|/)' },
  ),
  forbid(
    'rules-are-pure',
    'Rules and policies decide; they neither read nor write.',
    { path: '^cloud/src/[^/]+/(rules|policy)(\\.ts$|/)', pathNot: test },
    {
      path: [
        '/(model|queries|commands|routes|gateway|flows)(\\.ts$|/)',
        'node_modules/(mongoose|koa)/',
        '^(fs|net|http)$',
      ],
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'only-routes-know-http',
    'Domains do not know how they are called.',
    {
      path: `^cloud/src/(${domains}|kernel)/`,
      pathNot: [test, '^cloud/src/[^/]+/routes(\\.ts$|/)', '^cloud/src/[^/]+/index\\.ts$'],
    },
    { path: ['^cloud/src/http/', 'node_modules/koa/', 'node_modules/@koa/'] },
  ),
  forbid(
    'kernel-knows-no-domain',
    'The kernel is below everything.',
    { path: '^cloud/src/kernel/', pathNot: test },
    { path: '^cloud/src/(?!kernel/)' },
  ),
  forbid(
    'http-knows-no-domain',
    'The HTTP layer knows the kernel only; the app hands it what it needs.',
    { path: '^cloud/src/http/', pathNot: test },
    { path: '^cloud/src/(?!kernel/|http/)' },
  ),
  forbid(
    'sandbox-stands-alone',
    "The sandbox plays WeChat's servers: it must not know the application.",
    { path: '^cloud/src/wechat-sandbox/', pathNot: test },
    { path: '^cloud/src/(?!wechat-sandbox/)' },
  ),
  forbid(
    'sandbox-never-in-domains',
    'Only the start in development and the tests load the sandbox.',
    { path: `^cloud/src/(${domains}|kernel|http)/`, pathNot: test },
    { path: '^cloud/src/wechat-sandbox/' },
  ),
  forbid(
    'top-is-not-a-base',
    'Tests, demo data and benches stand on top; nothing stands on them.',
    { path: `^cloud/src/(${domains}|kernel|http|wechat-sandbox)/`, pathNot: test },
    { path: '^cloud/src/(testing|demo|bench)/' },
  ),
  forbid(
    'database-knows-nothing',
    'The embedded database is a workspace of its own.',
    { path: '^cloud/embedded-mongo/' },
    { path: '^cloud/src/' },
  ),
  forbid(
    'database-front-door',
    'The application starts the embedded database and otherwise speaks MongoDB to it.',
    { path: '^cloud/src/' },
    { path: '^cloud/embedded-mongo/src/(?!index\\.ts$)' },
  ),
];

const appRules = [
  forbid(
    'apps-know-contracts-only',
    'The apps see of the server its contracts and constants.',
    { path: '^(admin|miniprogram)/' },
    { path: '^cloud/', pathNot: contractFile },
  ),
  forbid(
    'miniprogram-imports-types',
    'WeChat forbids generated code and every byte counts: contracts are types here, constants are values.',
    { path: '^miniprogram/', pathNot: test },
    { path: contractFile, pathNot: '/contract\\.constants\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'apps-apart',
    'The two apps do not import each other.',
    { path: '^admin/' },
    { path: '^miniprogram/' },
  ),
  forbid(
    'apps-apart-too',
    'The two apps do not import each other.',
    { path: '^miniprogram/' },
    { path: '^admin/' },
  ),
  forbid(
    'packages-apart',
    'A subpackage of the mini-program is loaded alone.',
    { path: '^miniprogram/packages/([^/]+)/' },
    { path: '^miniprogram/(packages/(?!$1/)|pages/)' },
  ),
  forbid(
    'shared-is-below',
    'Shared parts of an app know none of its features.',
    { path: '^(admin/src|miniprogram)/shared/' },
    { path: '^(admin/src/(app|features)|miniprogram/(pages|packages))/' },
  ),
  forbid(
    'features-apart',
    'A feature of the admin does not reach into another; what two need is shared.',
    { path: '^admin/src/features/([^/]+)/' },
    { path: '^admin/src/(app/|features/(?!$1/))' },
  ),
];

module.exports = {
  forbidden: [
    ...downward,
    ...cloudRules,
    ...appRules,
    forbid('no-circular', 'A circle has no bottom.', {}, { circular: true }),
    forbid('no-test-imports', 'Code does not import tests.', { pathNot: test }, { path: test }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
