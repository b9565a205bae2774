import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "data/", "test-results/", "web/api/openapi.d.ts"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/prefer-for-of": "off",
      "@typescript-eslint/class-literal-property-style": "off",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["src/cli/**", "bench/**"], rules: { "no-console": "off" } },
  {
    files: ["**/*.mjs", "*.js"],
    languageOptions: { globals: globals.node },
    rules: { "no-undef": "error", "no-unused-vars": "error", "no-var": "error", "prefer-const": "error", eqeqeq: "error" },
  },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
);
