import noUnsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';

const BANNED = [
  {
    selector:
      'CallExpression[callee.property.name=/^(document\\.)?write(ln)?$/][callee.object.name="document"]',
    message: 'Build nodes from data.',
  },
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'Page data becomes text nodes, never markup.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', 'coverage'] },
  noUnsanitized.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // A test that finds nothing where something must be may throw.
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Fixtures of the tests' own.
      'no-unsanitized/property': 'off',
      'no-unsanitized/method': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...BANNED], 'no-console': 'error' },
  },
);
