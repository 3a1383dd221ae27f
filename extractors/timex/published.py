def find_published_on(doc): return None
