import { LazyPage } from "../workspace/LazyPage.tsx";
import { auditPage } from "./audit-page.ts";
import { auditLinkWords } from "./link-words.ts";

/** The audit log, as soon as it is loaded. */
export function LazyAudit() {
	return (
		<LazyPage
			page={auditPage}
			title={auditLinkWords.link}
			notLoaded={auditLinkWords.notLoaded}
		/>
	);
}
