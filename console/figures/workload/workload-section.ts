import { createLazy } from "../../workspace/lazy.ts";

/** Below the figures of the conversations. */
export const workloadSection = createLazy(async () => {
	const { WorkloadSection } = await import("./WorkloadSection.tsx");
	return WorkloadSection;
});
