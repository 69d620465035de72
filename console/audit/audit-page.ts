import { createLazy } from "../workspace/lazy.ts";

/** Owners look at it once in a while, and nobody else. */
export const auditPage = createLazy(async () => {
	const { AuditPage } = await import("./AuditPage.tsx");
	return AuditPage;
});
