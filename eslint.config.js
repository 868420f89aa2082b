import js from '@eslint/js'
import boundaries from 'eslint-plugin-boundaries'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['out/**', 'node_modules/**', '.cache/**', 'test-results/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  { languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-throw-literal': 'error',
      'max-lines': ['error', { max: 330, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The floors of the house: imports go one way.
    files: ['{electron,renderer,shared,db}/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        { type: 'desk', pattern: 'electron/desk' },
        { type: 'electron', pattern: 'electron' },
        { type: 'renderer', pattern: 'renderer' },
        { type: 'db', pattern: 'db' },
        { type: 'shared', pattern: 'shared' },
      ],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { from: { element: { type: 'renderer' } }, allow: { to: { element: { types: { anyOf: ['renderer', 'shared'] } } } } },
            { from: { element: { type: 'shared' } }, allow: { to: { element: { type: 'shared' } } } },
            { from: { element: { type: 'db' } }, allow: { to: { element: { types: { anyOf: ['db', 'shared'] } } } } },
            { from: { element: { type: 'desk' } }, allow: { to: { element: { types: { anyOf: ['desk', 'db', 'shared'] } } } } },
            { from: { element: { type: 'electron' } }, allow: { to: { element: { types: { anyOf: ['electron', 'desk', 'db', 'shared'] } } } } },
          ],
        },
      ],
    },
  },
  {
    // Plain Node and plain pages: only electron/ outside desk/ may know Electron, and the page and shared/ know no Node.
    files: ['electron/desk/**', 'db/**'],
    rules: { 'no-restricted-imports': ['error', { paths: ['electron', 'react'] }] },
  },
  {
    files: ['shared/**', 'renderer/**'],
    rules: { 'no-restricted-imports': ['error', { paths: ['electron', 'better-sqlite3', 'pg', 'drizzle-orm'], patterns: ['node:*'] }] },
  },
  { files: ['renderer/**/*.tsx'], plugins: { 'react-hooks': hooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
)
