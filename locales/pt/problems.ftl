### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Algo se embaralhou entre nós. Recarregue a página e tente de novo.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Não conhecemos este disco. Veja se o link está inteiro.

# The private link has no key.
problem-token-missing = Falta a chave no seu link. Use o link inteiro que você guardou.

# The key in the private link is not one.
problem-token-malformed = A chave do seu link está danificada. Use o link inteiro que você guardou.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Não conseguimos criar seu disco com este número. Tente de novo.

# The key opens another entry than the one asked for.
problem-token-forbidden = Esta chave não abre este disco. Use o link que é dele.

# The entry was erased.
problem-entry-erased = Este disco foi apagado. Não sobrou nada dele.

# There is no name.
problem-name-empty = Escreva o nome que vai na capa.

# The name has more letters than fit.
problem-name-too-long = Esse nome é longo demais para a capa. Escolha um mais curto.

# The name has a character that cannot be printed.
problem-name-characters = Um desses caracteres não pode ser impresso. Tire-o e tente de novo.

# The name stacks too many marks on a letter.
problem-name-marks = Há sinais demais em uma letra só. Use menos.

# The name has a character that no typeface can show.
problem-name-undrawable = Nenhuma das nossas fontes tem um desses caracteres. Escreva o nome de outro jeito.

# The name is too wide for the cover.
problem-name-unfit = Esse nome é largo demais para a capa. Encurte um pouco.

# The team does not exist.
problem-team-unknown = Não conhecemos esta equipe. Escolha uma da lista.

# The country does not exist.
problem-country-unknown = Não conhecemos este país. Escolha um da lista.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Lamentamos: as regras do seu país não nos permitem participar aí.

# The country asks for an age and there is none.
problem-age-missing = Diga sua idade em anos.

# The fan is too young to consent alone.
problem-too-young = Falta um pouco de idade para você concordar com isto por conta própria. Que bom que você quis cantar.

# The language is not one of the campaign's.
problem-locale-unknown = Esta campanha não fala esse idioma. Escolha outro no início.

# A required consent is missing.
problem-consent-missing = Não podemos continuar sem o seu consentimento.

# The legal text has changed meanwhile.
problem-consent-outdated = Os termos mudaram desde que você os leu. Recarregue a página e leia de novo.

# The take is larger than allowed.
problem-take-too-large = Sua gravação é grande demais para enviar. Cante de novo ou escolha um arquivo mais curto.

# The take is neither FLAC nor WAV.
problem-take-type = Não podemos usar esse tipo de arquivo. FLAC e WAV servem.

# The take has no bytes.
problem-take-empty = Sua gravação está vazia. Cante de novo.

# The upload never arrived.
problem-take-missing = Sua gravação não chegou. Envie de novo.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Uma gravação sua mais recente ocupou o lugar desta.

# What arrived is not what was sent.
problem-take-corrupt = Sua gravação foi danificada no caminho. Envie de novo.

# The file cannot be read.
problem-take-unreadable = Não conseguimos ler esta gravação. Cante de novo.

# The file ends too early.
problem-take-truncated = Falta o final da sua gravação. Cante de novo.

# The file uses a format that is not supported.
problem-take-unsupported = Não conhecemos o formato desta gravação. Cante de novo aqui.

# The take is shorter than the song needs.
problem-take-too-short = Ficou curta. Cante um pouco mais da música.

# The take is longer than the song.
problem-take-too-long = Ficou mais longa que a música. Cante de novo.

# Nothing can be heard.
problem-take-silent = Só ouvimos silêncio. Confira o microfone e cante de novo.

# The mix is not there yet.
problem-not-mixed = Sua voz ainda não está mixada. Espere um instante.

# The campaign has not begun.
problem-campaign-not-open = Ainda não começamos a cantar. Volte em breve.

# The campaign has ended.
problem-campaign-closed = Já terminamos de cantar. Que bom que você quis participar.

# The timing or the gain is out of range.
problem-placement-range = O tempo desta gravação está fora dos limites. Cante de novo.

# Too many at once.
problem-busy = Tem muita gente cantando agora. Espere um instante e tente de novo.

# An error of the service.
problem-internal = Algo quebrou do nosso lado. Sua gravação ainda está neste aparelho; tente de novo.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Sua gravação não está mais neste aparelho. Cante de novo.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Seu aparelho não conseguiu preparar a gravação. Feche outros apps e tente de novo.

# No answer from the network.
problem-offline = Você está sem conexão. Sua gravação ainda está neste aparelho.
