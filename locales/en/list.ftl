### Lists that do not fit one screen.

list-page = Page { $page } of { $pages }
# the title of a longer text
list-page-of = { $title }, page { $page } of { $pages }
list-before = Previous
list-after = Next

## Looking for a row of a long list

list-find = Find
list-find-ask =
    Who or what are you looking for?
    Type its number, or a part of its name.
list-find-none =
    “{ $typed }” is not in this list.
    Type another number or name, or go back to the list.
list-find-several =
    { $count ->
        [one] One row fits
       *[other] { $count } rows fit
    } “{ $typed }”. Which one?
list-find-more = { $rest } more are not shown. Type more of the name.
list-find-busy = A question still waits for what you type. Answer it or /cancel first, then press Find again.
