/** The one line that a shop pastes. */
export function siteTag(relay: string, site: string): string {
	return `<script async src="${scriptOf(relay)}" data-site="${site}"></script>`;
}

/** Inserts the script once the page has loaded: it delays not even the load event. */
export function laterTag(relay: string, site: string): string {
	return `<script>
addEventListener("load", function () {
  var s = document.createElement("script")
  s.async = true
  s.src = "${scriptOf(relay)}"
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
	relay: string,
	site: string,
	{ script, integrity }: Pinned,
): string {
	return `<script async src="${relay}${script}" integrity="${integrity}" crossorigin="anonymous" data-site="${site}"></script>`;
}

/** The same without attributes, which tag managers drop. */
export function bareAddress(relay: string, site: string): string {
	return `${scriptOf(relay)}?site=${site}`;
}

/** What a shop's Content-Security-Policy has to allow. */
export function policyLines(relay: string): string {
	return ["script-src", "connect-src", "frame-src", "img-src"]
		.map((directive) => `${directive} ${relay};`)
		.join("\n");
}

function scriptOf(relay: string): string {
	return `${relay}/shopbell.js`;
}
