/**
 * A chat that fills the window ends beside a scrollbar that takes room, as most desktops have it: 12 to 15 pixels
 * of the page. While it is open such a page does not scroll, and its root stays as wide as it is, so that what is
 * in it stays where it is. (`scrollbar-gutter` would keep the room too, and Chromium draws nothing of ours there.)
 * Phones and most Macs lay their scrollbars over the page: there it does nothing.
 *
 * The condition is that of the panel's style. A sheet of its own leaves the page's own attributes alone.
 */
export function createScrollLock(): (isOpen: boolean) => void {
	const sheet = new CSSStyleSheet();
	let isLocked = false;
	return (isOpen) => {
		const { documentElement: root, adoptedStyleSheets } = document;
		const room = innerWidth - root.clientWidth;
		if (isOpen && !isLocked && room > 0) {
			const { width, marginLeft, marginRight } = getComputedStyle(root);
			sheet.replaceSync(
				`@media(max-width:480px),(max-height:560px){:root{overflow:hidden!important;width:${width}!important;margin-left:${marginLeft}!important;margin-right:${parseFloat(marginRight) + room}px!important}}`,
			);
			isLocked = true;
			document.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
		} else if (!isOpen && isLocked) {
			isLocked = false;
			document.adoptedStyleSheets = adoptedStyleSheets.filter(
				(one) => one !== sheet,
			);
		}
	};
}
