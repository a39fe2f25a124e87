// The host loader, served as /embed.js: defines <story-embed>, and touches nothing else of the page it is on.
import { StoryEmbed } from './element.ts';

if (!customElements.get('story-embed')) customElements.define('story-embed', StoryEmbed);
