import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const node = { group: ['node:*'], message: 'Only main/ and tests/ run in Node.' }
const electron = { group: ['electron', 'electron/*'], message: 'Only main/electron and preload may import electron.' }
const react = {
  group: ['react', 'react-*', '@tanstack/*', 'zustand', 'zustand/*'],
  message: 'Only renderer/ knows React.',
}
const lowdb = { group: ['lowdb', 'lowdb/*'], message: 'Only main/library stores records.' }
const limit = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

/** Packages a folder may not import; which folder may import which other is held by tests/architecture.test.ts. */
export default tseslint.config(
  { ignores: ['out/**', '.cache/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'one-var': ['error', 'never'],
      curly: ['error', 'multi-line', 'consistent'],
    },
  },
  { files: ['core/**/*.ts'], rules: limit(node, electron, react, lowdb) },
  { files: ['main/**/*.ts'], rules: limit(electron, react, lowdb) },
  { files: ['main/library/**/*.ts'], rules: limit(electron, react) },
  { files: ['main/electron/**/*.ts'], rules: limit(react, lowdb) },
  { files: ['preload/**/*.ts'], rules: limit(node, react, lowdb) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules, ...limit(node, electron, lowdb) },
  },
  { files: ['main/cli/**/*.ts', 'main/start.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
)
