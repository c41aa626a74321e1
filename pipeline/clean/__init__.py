"""Pages to articles: title, day, author, lead and body, without what the page puts around them."""
