/** Gradients and the scarf's check, named by what they paint. */
export const paints = `<defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#7db9e8"/><stop offset="0.62" stop-color="#e9f3f2"/></linearGradient>
<linearGradient id="grass" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8fb865"/><stop offset="1" stop-color="#4c7a38"/></linearGradient>
<linearGradient id="wood" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#c79a63"/><stop offset="1" stop-color="#8f6437"/></linearGradient>
<linearGradient id="post" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#b98a55"/><stop offset="1" stop-color="#7d552e"/></linearGradient>
<radialGradient id="iris"><stop offset="0.3" stop-color="#5a3310"/><stop offset="1" stop-color="#8a5620"/></radialGradient>
<linearGradient id="nose" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4a3a34"/><stop offset="0.5" stop-color="#1d1512"/><stop offset="1" stop-color="#0c0807"/></linearGradient>
<pattern id="check" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(12)"><rect width="14" height="14" fill="#b3202c"/><rect width="7" height="7" fill="#f7ead2"/><rect x="7" y="7" width="7" height="7" fill="#7d1420"/><path d="M3.5 0v14M0 3.5h14" stroke="#23395b" stroke-width="0.9"/></pattern>
</defs>`;
