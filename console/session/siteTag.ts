/** The one line that a shop pastes. */
export function siteTag(relay: string, site: string): string {
	return `<script async src="${relay}/shopbell.js" data-site="${site}"></script>`;
}
