/** The one line that a shop pastes. */
export function siteTag(connection: string, site: string): string {
	return `<script async src="${scriptOf(connection)}" data-site="${site}"></script>`;
}

/** Inserts the script once the page has loaded: it delays not even the load event. */
export function laterTag(connection: string, site: string): string {
	return `<script>
addEventListener("load", function () {
  var s = document.createElement("script")
  s.async = true
  s.src = "${scriptOf(connection)}"
  s.dataset.site = "${site}"
  document.head.appendChild(s)
})
</script>`;
}

/** Today's script at its address for ever. */
export interface Pinned {
	/** From the relay's root. */
	script: string;
	integrity: string;
}

/** This script and no other, until the shop changes the tag. */
export function pinnedTag(
	connection: string,
	site: string,
	{ script, integrity }: Pinned,
): string {
	return `<script async src="${connection}${script}" integrity="${integrity}" crossorigin="anonymous" data-site="${site}"></script>`;
}

/** The same without attributes, which tag managers drop. */
export function bareAddress(connection: string, site: string): string {
	return `${scriptOf(connection)}?site=${site}`;
}

/** What a shop's Content-Security-Policy has to allow. */
export function policyLines(connection: string): string {
	return ["script-src", "connect-src", "frame-src", "img-src"]
		.map((directive) => `${directive} ${connection};`)
		.join("\n");
}

function scriptOf(connection: string): string {
	return `${connection}/shopbell.js`;
}
