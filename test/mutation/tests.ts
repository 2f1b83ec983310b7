/** The quick tests that stand beside the identifiers and the engine; runs over all packs are left out. Globs from the root of the project. */
export const QUICK_TESTS: readonly string[] = ['src/tradeids/*.test.ts', 'src/tradeids/hs/*.test.ts', 'src/rules/{compile,engine,evaluate,parts,ruleSet,badPacks,packFile,touched}.test.ts', 'src/rules/quick/{built,closures,outcomes}.test.ts'];
